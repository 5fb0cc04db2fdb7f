import { Button } from '../actions/button.js';
import { LinkButton } from '../actions/link.js';
import { Banner } from '../feedback/banner.js';
import { LoadingRegion, Skeleton, Spinner } from '../feedback/loading.js';
import { EmptyState, ErrorState } from '../feedback/states.js';
import { useToasts } from '../feedback/toasts.js';
import { Inline, Stack } from '../layouts/layout.js';
import { Sample } from './sample.js';

export function FeedbackSamples() {
  return (
    <>
      <Sample name="Banner">
        <Banner tone="info" title="The Centre speaks your language.">
          Write in any of the 24 languages of the Union.
        </Banner>
        <Banner tone="success" title="Your report is with us: SAL-26-004711." />
        <Banner tone="warning" title="You are offline." actions={<Button size="small">Try again</Button>}>
          What you type is kept on this device until you are back.
        </Banner>
        <Banner
          tone="danger"
          title="Two tickets could not be assigned."
          onDismiss={() => {}}
          dismissLabel="Put away"
        >
          SAL-26-004711 and SAL-26-004702 are closed.
        </Banner>
      </Sample>
      <Sample name="EmptyState">
        <EmptyState
          icon="inbox"
          headingTag="h4"
          title="Nothing waits for an answer"
          actions={<LinkButton href="#feedback">See what is with the hospitals</LinkButton>}
        >
          <p>New tickets appear here by themselves.</p>
        </EmptyState>
      </Sample>
      <Sample name="ErrorState">
        <ErrorState
          headingTag="h4"
          title="The tickets could not be loaded"
          referenceLabel="Reference to give when you call:"
          reference="E-7F3K-22"
          retryLabel="Try again"
          onRetry={() => {}}
        >
          <p>Nothing was lost. Try again; if it stays like this, call the help line.</p>
        </ErrorState>
      </Sample>
      <Sample name="LoadingRegion, Skeleton">
        <LoadingRegion
          isLoading
          label="Loading the ticket"
          skeleton={
            <Stack gap={3}>
              <Skeleton shape="title" />
              <Skeleton shape="badge" />
              <Skeleton count={4} />
            </Stack>
          }
        >
          {null}
        </LoadingRegion>
      </Sample>
      <Sample name="Spinner">
        <Spinner label="Checking the file" />
      </Sample>
      <Sample name="Toasts">
        <ToastSample />
      </Sample>
    </>
  );
}

function ToastSample() {
  const { show } = useToasts();
  return (
    <Inline gap={3}>
      <Button
        onPress={() =>
          show({ message: 'Reply is sent in 8 seconds.', action: { label: 'Undo', onPress: () => {} } })
        }
      >
        With undo
      </Button>
      <Button onPress={() => show({ tone: 'success', message: 'Assigned to you.' })}>Success</Button>
      <Button
        onPress={() => show({ tone: 'danger', message: 'The note was not saved. It is still in the field.' })}
      >
        Danger
      </Button>
    </Inline>
  );
}
