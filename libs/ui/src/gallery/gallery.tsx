import { useState } from 'react';
import { Link, NavLink } from '../actions/link.js';
import { PageTitle } from '../content/page-title.js';
import { ToastProvider } from '../feedback/toasts.js';
import { RadioGroup } from '../fields/radio-group.js';
import { Inline, Page, Section, Stack } from '../layouts/layout.js';
import { PublicLayout } from '../layouts/public-layout.js';
import { ActionSamples } from './action-samples.js';
import { ContentSamples } from './content-samples.js';
import { ConversationSamples } from './conversation-samples.js';
import { FeedbackSamples } from './feedback-samples.js';
import { FieldSamples } from './field-samples.js';
import { OverlaySamples } from './overlay-samples.js';
import { PaneSamples } from './pane-samples.js';
import { TokenSamples } from './token-samples.js';

const PARTS = [
  { id: 'tokens', title: 'Tokens', Samples: TokenSamples },
  { id: 'actions', title: 'Actions', Samples: ActionSamples },
  { id: 'fields', title: 'Fields', Samples: FieldSamples },
  { id: 'overlays', title: 'Overlays', Samples: OverlaySamples },
  { id: 'feedback', title: 'Feedback', Samples: FeedbackSamples },
  { id: 'content', title: 'Content', Samples: ContentSamples },
  { id: 'conversation', title: 'Conversation', Samples: ConversationSamples },
  { id: 'panes', title: 'Panes', Samples: PaneSamples },
] as const;

/** Every component in all its states, in the frame of a public page. It brings its own landmarks. */
export function Gallery() {
  return (
    <ToastProvider label="Notifications of the samples" closeLabel="Close">
      <PublicLayout
        skipText="Skip to content"
        name="Salus components"
        homeHref="/"
        navLabel="Parts of the gallery"
        nav={PARTS.map((part) => (
          <NavLink key={part.id} href={`#${part.id}`}>
            {part.title}
          </NavLink>
        ))}
        footer={
          <Inline gap={6}>
            <span>Design tokens and accessible components of Salus.</span>
            <Link href="/gallery/desk">The frame of the desk</Link>
          </Inline>
        }
      >
        <Page width="wide">
          <PageTitle
            size="display"
            title="Components"
            lead="Every part of the interface in every state. Change theme and density here, and text size and width in the browser."
          />
          <Appearance />
          {PARTS.map(({ id, title, Samples }) => (
            <div key={id} id={id}>
              <Section title={title}>
                <Stack gap={1}>
                  <Samples />
                </Stack>
              </Section>
            </div>
          ))}
        </Page>
      </PublicLayout>
    </ToastProvider>
  );
}

/** Written on the root element, so that overlays, which stand outside the page, follow too. */
function Appearance() {
  const [theme, setTheme] = useState('system');
  const [density, setDensity] = useState('comfortable');
  return (
    <Inline gap={12} align="start">
      <RadioGroup
        label="Theme"
        layout="row"
        value={theme}
        onChange={(next) => {
          setTheme(next);
          if (next === 'system') delete document.documentElement.dataset['theme'];
          else document.documentElement.dataset['theme'] = next;
        }}
        options={[
          { id: 'system', label: 'System' },
          { id: 'light', label: 'Light' },
          { id: 'dark', label: 'Dark' },
          { id: 'contrast', label: 'High contrast' },
        ]}
      />
      <RadioGroup
        label="Density"
        layout="row"
        value={density}
        onChange={(next) => {
          setDensity(next);
          document.documentElement.dataset['density'] = next;
        }}
        options={[
          { id: 'comfortable', label: 'Comfortable' },
          { id: 'compact', label: 'Compact' },
        ]}
      />
    </Inline>
  );
}
