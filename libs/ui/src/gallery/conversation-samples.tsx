import { IconButton } from '../actions/icon-button.js';
import { FileButton } from '../actions/file-button.js';
import { Clock } from '../content/clock.js';
import { FileList } from '../content/file-list.js';
import { MessageCard } from '../content/message-card.js';
import { Prose } from '../content/prose.js';
import { Timeline } from '../content/timeline.js';
import { Sample } from './sample.js';

const at = (text: string) => <Clock text={text} dateTime={`2026-11-27T${text}:00+02:00`} />;

export function ConversationSamples() {
  return (
    <>
      <Sample name="MessageCard">
        <MessageCard
          kind="request"
          kindLabel="Message"
          author="Demo Nurse, Alpha"
          authorDetail="Demo Hospital Alpha"
          time={at('02:52')}
          lang="el"
          headingTag="h4"
        >
          <Prose size="message">
            <p>Όλοι οι υπολογιστές του ορόφου δείχνουν την ίδια κόκκινη σελίδα.</p>
          </Prose>
        </MessageCard>
        <MessageCard
          kind="reply"
          kindLabel="Reply"
          author="Demo Agent, Centre"
          authorDetail="First line"
          time={at('03:01')}
          audience="To: Demo Nurse, Alpha; Demo Security Contact, Alpha"
          headingTag="h4"
          actions={<IconButton icon="dots" label="More" />}
        >
          <Prose size="message">
            <p>Please unplug the network cable and leave the machines on. We call you in five minutes.</p>
          </Prose>
        </MessageCard>
        <MessageCard
          kind="note"
          kindLabel="Internal note"
          author="Demo Agent, Centre"
          time={at('03:04')}
          audience="Only the Centre reads this"
          headingTag="h4"
        >
          <Prose size="message">
            <p>
              Same red page as at the clinic on Tuesday. Second line should look at the domain controller
              first.
            </p>
          </Prose>
        </MessageCard>
      </Sample>
      <Sample name="FileList">
        <FileList
          label="Attached files"
          files={[
            { id: '1', name: 'ransom-note.png', href: '#', detail: 'Picture, 214 kB' },
            {
              id: '2',
              name: 'invoice.pdf',
              href: '#',
              detail: 'Program, 88 kB',
              warning: 'Careful: the name does not fit. By its content this is a program.',
            },
            {
              id: '3',
              name: 'firewall-log.txt',
              detail: 'Text, 3.1 MB',
              progress: { value: 0.42, label: '42 % sent' },
              onRemove: { label: 'Remove firewall-log.txt', press: () => undefined },
            },
            {
              id: '4',
              name: 'memory.dmp',
              detail: 'File, 512 MB',
              problem: 'Larger than 25 MB.',
              onRemove: { label: 'Remove memory.dmp', press: () => undefined },
            },
          ]}
        />
        <FileButton onFiles={() => undefined}>Attach files</FileButton>
      </Sample>
      <Sample name="Timeline">
        <Timeline
          label="What happened"
          events={[
            {
              id: '1',
              title: 'Demo Nurse, Alpha reported an incident',
              time: at('02:52'),
              icon: 'plus',
              tone: 'accent',
            },
            {
              id: '2',
              title: 'Priority computed: P1',
              time: at('02:52'),
              icon: 'danger',
              tone: 'danger',
              children: 'Patients are affected and it is spreading.',
            },
            {
              id: '3',
              title: 'Demo Agent, Centre escalated to the second line',
              time: at('03:06'),
              icon: 'escalate',
              children: '“Domain controller reached.”',
            },
            { id: '4', title: 'Resolved', time: at('11:30'), icon: 'check', tone: 'success' },
          ]}
        />
      </Sample>
    </>
  );
}
