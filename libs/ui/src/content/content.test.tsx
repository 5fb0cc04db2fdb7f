import { describe, expect, it, jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from '../actions/button.js';
import { Link } from '../actions/link.js';
import { PriorityBadge } from './badge.js';
import { MessageCard } from './message-card.js';
import { Table } from './table.js';
import { TlpLabel } from './tlp-label.js';

describe('TlpLabel', () => {
  it.each([
    ['CLEAR', 'TLP:CLEAR'],
    ['GREEN', 'TLP:GREEN'],
    ['AMBER', 'TLP:AMBER'],
    ['AMBER_STRICT', 'TLP:AMBER+STRICT'],
    ['RED', 'TLP:RED'],
  ] as const)('writes %s as %s and keeps translators away from it', (tlp, written) => {
    render(<TlpLabel tlp={tlp} />);
    expect(screen.getByText(written).getAttribute('translate')).toBe('no');
  });
});

describe('PriorityBadge', () => {
  it('says the priority in words even where only the code is seen', () => {
    render(<PriorityBadge priority="P1" label="Critical" isShort />);
    expect(screen.getByText('P1').parentElement?.textContent).toBe('P1 Critical');
  });
});

describe('MessageCard', () => {
  it('names what it is and who wrote it, and marks the language of the text', () => {
    render(
      <MessageCard kind="note" kindLabel="Internal note" author="Demo Agent, Centre" time="14:05" lang="el">
        Κείμενο
      </MessageCard>,
    );
    const message = screen.getByRole('article', { name: 'Internal note Demo Agent, Centre' });
    expect(within(message).getByText('Κείμενο').lang).toBe('el');
  });
});

describe('Table', () => {
  it('has a name, heads of columns and rows, and a word for being empty', () => {
    const columns = [{ id: 'name', header: 'Organisation', cell: (row: string) => row, isRowHeader: true }];
    const { rerender } = render(<Table caption="Open" columns={columns} rows={['Alpha']} rowId={String} />);
    expect(screen.getByRole('table', { name: 'Open' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Alpha' })).toBeTruthy();
    rerender(<Table caption="Open" columns={columns} rows={[]} rowId={String} emptyText="None" />);
    expect(screen.getByRole('cell', { name: 'None' })).toBeTruthy();
  });
});

describe('Button', () => {
  it('stays where it is while pending and cannot be pressed twice', async () => {
    const user = userEvent.setup();
    const onPress = jest.fn();
    const { rerender } = render(<Button onPress={onPress}>Send</Button>);
    const button = screen.getByRole('button', { name: 'Send' });
    await user.click(button);
    rerender(
      <Button onPress={onPress} isPending pendingLabel="Sending">
        Send
      </Button>,
    );
    await user.click(button);
    expect(onPress).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(button);
    expect(screen.getByRole('progressbar', { name: 'Sending' })).toBeTruthy();
  });
});

describe('Link', () => {
  it('says that it opens a new tab', () => {
    render(
      <Link href="https://www.first.org/tlp/" newTabText="(opens in a new tab)">
        TLP
      </Link>,
    );
    const link = screen.getByRole('link', { name: 'TLP (opens in a new tab)' });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });
});
