/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server.node';
import { DeskGallery } from './gallery/desk-gallery.js';
import { Gallery } from './gallery/gallery.js';
import {
  Badge,
  Banner,
  Breadcrumbs,
  Button,
  Checkbox,
  CheckboxGroup,
  Columns,
  Disclosure,
  EmptyState,
  ErrorState,
  FormErrorSummary,
  Highlight,
  LinkButton,
  LoadMore,
  MessageCard,
  NativeSelect,
  PageTitle,
  Prose,
  PublicLayout,
  RadioGroup,
  SearchField,
  Skeleton,
  Table,
  TextArea,
  TextField,
  TimeLeft,
  TlpLabel,
  ToastProvider,
  UiProvider,
} from './index.js';

const OPTIONS = [
  { id: 'en', label: 'English', lang: 'en' },
  { id: 'el', label: 'Ελληνικά', lang: 'el' },
];

/** What public pages are made of: it has to stand without JavaScript and under a policy that refuses inline styles. */
const PUBLIC: Record<string, ReactElement> = {
  Badge: <Badge tone="success">Resolved</Badge>,
  Banner: <Banner tone="warning" title="You are offline." />,
  Breadcrumbs: <Breadcrumbs label="You are here" items={[{ label: 'Guidance', href: '/guidance' }]} />,
  Button: <Button type="submit">Search</Button>,
  Checkbox: <Checkbox label="Agreed" name="agreed" errorMessage="Tick this." />,
  CheckboxGroup: <CheckboxGroup label="Languages" options={OPTIONS} name="language" defaultValue={['el']} />,
  Columns: (
    <Columns aside="Contents" asideLabel="Contents">
      Text
    </Columns>
  ),
  Disclosure: <Disclosure title="Why?">Because.</Disclosure>,
  EmptyState: <EmptyState title="Nothing found">Ask us instead.</EmptyState>,
  ErrorState: <ErrorState title="Not found">Go home.</ErrorState>,
  FormErrorSummary: (
    <FormErrorSummary title="Problem" problems={[{ fieldId: 'a', message: 'Enter a.' }]} submission={1} />
  ),
  Highlight: <Highlight parts={[{ text: 'ransom', isMatch: true }]} />,
  LinkButton: <LinkButton href="/report">Report an incident</LinkButton>,
  LoadMore: <LoadMore label="More" href="?page=2" />,
  MessageCard: (
    <MessageCard kind="reply" kindLabel="Reply" author="Demo Agent, Centre" time="14:05">
      Hello
    </MessageCard>
  ),
  NativeSelect: (
    <NativeSelect label="Language" name="language" options={OPTIONS} placeholder="All" defaultValue="el" />
  ),
  PageTitle: <PageTitle title="Guidance" lead="Search it." />,
  Prose: <Prose lang="de">Text</Prose>,
  RadioGroup: <RadioGroup label="Language" name="language" options={OPTIONS} defaultValue="en" />,
  SearchField: <SearchField label="Search" clearLabel="Empty" name="q" defaultValue="ransom" />,
  Skeleton: <Skeleton count={3} />,
  Table: (
    <Table
      caption="Deadlines"
      columns={[{ id: 'a', header: 'A', cell: () => 'a' }]}
      rows={[1]}
      rowId={String}
    />
  ),
  TextArea: <TextArea label="What?" name="what" maxLength={10} countText={(left) => `${left} left`} />,
  TextField: <TextField label="Subject" name="subject" errorMessage="Enter a subject." />,
  TimeLeft: <TimeLeft state="late" text="18 min late" />,
  TlpLabel: <TlpLabel tlp="AMBER_STRICT" />,
};

function framed(content: ReactElement): string {
  return renderToString(
    <UiProvider locale="en">
      <ToastProvider label="Notifications" closeLabel="Close">
        <PublicLayout skipText="Skip" name="Salus" homeHref="/" navLabel="Main" nav="" footer="">
          {content}
        </PublicLayout>
      </ToastProvider>
    </UiProvider>,
  );
}

describe('on the server', () => {
  it.each(Object.entries(PUBLIC))('%s carries no inline style', (_name, content) => {
    const html = framed(content);
    expect(html).toContain('<main');
    expect(html).not.toMatch(/<style|\sstyle=/);
  });

  it.each([
    ['text', PUBLIC['TextField'], '<input', 'name="subject"'],
    ['long text', PUBLIC['TextArea'], '<textarea', 'name="what"'],
    ['search', PUBLIC['SearchField'], 'type="search"', 'name="q"'],
    ['choice', PUBLIC['RadioGroup'], 'type="radio"', 'name="language"'],
    ['choices', PUBLIC['CheckboxGroup'], 'type="checkbox"', 'name="language"'],
    ['select', PUBLIC['NativeSelect'], '<select', 'name="language"'],
  ])('sends %s without JavaScript, because it is a named native control', (_kind, content, control, name) => {
    const html = framed(content ?? <></>);
    expect(html).toContain(control);
    expect(html).toContain(name);
  });

  it('renders every component of the gallery', () => {
    expect(renderToString(<Gallery />)).toContain('CommandPalette');
    expect(renderToString(<DeskGallery />)).toContain('Desk');
  });
});
