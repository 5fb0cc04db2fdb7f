import { Badge, PriorityBadge } from '../content/badge.js';
import { Breadcrumbs } from '../content/breadcrumbs.js';
import { Clock, TimeLeft } from '../content/clock.js';
import { Disclosure } from '../content/disclosure.js';
import { Highlight } from '../content/highlight.js';
import { KeyValueList } from '../content/key-value-list.js';
import { LoadMore } from '../content/load-more.js';
import { Table } from '../content/table.js';
import { Tabs } from '../content/tabs.js';
import { Tag } from '../content/tag.js';
import { TlpLabel } from '../content/tlp-label.js';
import { Link } from '../actions/link.js';
import { Inline, Stack } from '../layouts/layout.js';
import { Sample } from './sample.js';

const PRIORITIES = [
  ['P1', 'Critical'],
  ['P2', 'High'],
  ['P3', 'Medium'],
  ['P4', 'Low'],
  ['P5', 'Information'],
] as const;

const HOSPITALS = [
  { name: 'Demo Hospital Alpha', open: 3, answer: '9 min' },
  { name: 'Demo Hospital Beta', open: 12, answer: '1 h 24 min' },
];

export function ContentSamples() {
  return (
    <>
      <Sample name="Badge">
        <Inline>
          <Badge>New</Badge>
          <Badge tone="accent">We are working on it</Badge>
          <Badge tone="info">Waiting for a third party</Badge>
          <Badge tone="warning" icon="clock">
            Waiting for you
          </Badge>
          <Badge tone="success" icon="check">
            Resolved
          </Badge>
          <Badge tone="danger" icon="danger">
            Late
          </Badge>
        </Inline>
      </Sample>
      <Sample name="PriorityBadge">
        <Inline>
          {PRIORITIES.map(([priority, label]) => (
            <PriorityBadge key={priority} priority={priority} label={label} />
          ))}
        </Inline>
        <Inline>
          {PRIORITIES.map(([priority, label]) => (
            <PriorityBadge key={priority} priority={priority} label={label} isShort />
          ))}
        </Inline>
      </Sample>
      <Sample name="TlpLabel">
        <Inline>
          <TlpLabel tlp="CLEAR" />
          <TlpLabel tlp="GREEN" />
          <TlpLabel tlp="AMBER" />
          <TlpLabel tlp="AMBER_STRICT" />
          <TlpLabel tlp="RED" />
        </Inline>
      </Sample>
      <Sample name="Tag">
        <Inline>
          <Tag>firewall</Tag>
          <Tag href="#content">imaging</Tag>
          <Tag onRemove={() => {}} removeLabel="Remove the tag backup">
            backup
          </Tag>
        </Inline>
      </Sample>
      <Sample name="Clock, TimeLeft">
        <Clock text="27 November 2026, 14:05 (Athens)" dateTime="2026-11-27T12:05:00Z" />
        <Stack gap={1}>
          <TimeLeft state="calm" label="Next update" text="5 h 20 min left" dueText="due 18:00" />
          <TimeLeft state="soon" label="Early warning" text="42 min left" dueText="due 14:05" />
          <TimeLeft state="late" label="First answer" text="18 min late" dueText="was due 12:45" />
          <TimeLeft state="paused" label="Resolution" text="paused: the hospital is asked" />
          <TimeLeft state="met" label="First answer" text="met after 9 min" />
        </Stack>
      </Sample>
      <Sample name="KeyValueList">
        <KeyValueList
          items={[
            { id: 'reference', label: 'Reference', value: 'SAL-26-004711' },
            {
              id: 'organisation',
              label: 'Organisation',
              value: 'Demo Hospital Alpha, Thessaloniki',
              action: <Link href="#content">Change</Link>,
            },
            {
              id: 'since',
              label: 'Since',
              value: <Clock text="02:40 (Athens)" dateTime="2026-11-27T00:40:00Z" />,
            },
          ]}
        />
      </Sample>
      <Sample name="Table">
        <Table
          caption="Answers this week"
          columns={[
            { id: 'name', header: 'Organisation', cell: (row) => row.name, isRowHeader: true },
            { id: 'open', header: 'Open', cell: (row) => row.open, isNumeric: true },
            { id: 'answer', header: 'First answer', cell: (row) => row.answer, isNumeric: true },
          ]}
          rows={HOSPITALS}
          rowId={(row) => row.name}
        />
      </Sample>
      <Sample name="Tabs">
        <Tabs
          label="Ticket"
          tabs={[
            { id: 'conversation', label: 'Conversation', count: '4', content: <p>Four messages.</p> },
            { id: 'timeline', label: 'Timeline', content: <p>Everything that happened.</p> },
            { id: 'files', label: 'Files', content: <p>No files.</p>, isDisabled: true },
          ]}
        />
      </Sample>
      <Sample name="Disclosure">
        <Disclosure title="Why is it due then?">
          <p>Twenty-four hours after the hospital knew of it, whatever the weekday.</p>
        </Disclosure>
      </Sample>
      <Sample name="Breadcrumbs">
        <Breadcrumbs
          label="You are here"
          items={[
            { label: 'Guidance', href: '#content' },
            { label: 'Respond', href: '#content-respond' },
            { label: 'First hour of a ransomware attack' },
          ]}
        />
      </Sample>
      <Sample name="Highlight">
        <p>
          <Highlight
            parts={[
              { text: 'First hour of a ', isMatch: false },
              { text: 'ransomware', isMatch: true },
              { text: ' attack', isMatch: false },
            ]}
          />
        </p>
      </Sample>
      <Sample name="LoadMore">
        <LoadMore label="Show 25 more" onPress={() => {}} statusText="25 tickets shown" />
      </Sample>
    </>
  );
}
