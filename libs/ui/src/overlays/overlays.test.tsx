import '../testing/missing-in-jsdom.js';
import { describe, expect, it, jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Button } from '../actions/button.js';
import { CommandPalette } from './command-palette.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { Dialog } from './dialog.js';
import { Menu } from './menu.js';

describe('Dialog', () => {
  it('is named by its title and returns the focus to its trigger', async () => {
    const user = userEvent.setup();
    render(
      <Dialog title="Escalate" closeLabel="Close" trigger={<Button>Escalate to the second line</Button>}>
        <p>The duty officer is told at once.</p>
      </Dialog>,
    );
    const trigger = screen.getByRole('button', { name: 'Escalate to the second line' });
    await user.click(trigger);
    const dialog = screen.getByRole('dialog', { name: 'Escalate' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(trigger));
  });

  it('returns the focus when it is opened by state', async () => {
    const user = userEvent.setup();
    function Opened() {
      const [isOpen, setIsOpen] = useState(false);
      return (
        <>
          <Button onPress={() => setIsOpen(true)}>Open</Button>
          <Dialog title="Keys" closeLabel="Close" isOpen={isOpen} onOpenChange={setIsOpen}>
            All keys
          </Dialog>
        </>
      );
    }
    render(<Opened />);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })));
  });
});

describe('ConfirmDialog', () => {
  it.each([
    ['Withdraw it', 1],
    ['Keep it', 0],
  ])('after "%s" has confirmed %i times', async (answer, times) => {
    const user = userEvent.setup();
    const onConfirm = jest.fn();
    render(
      <ConfirmDialog
        title="Withdraw this article?"
        confirmLabel="Withdraw it"
        cancelLabel="Keep it"
        onConfirm={onConfirm}
        trigger={<Button>Withdraw</Button>}
      >
        It leaves the search.
      </ConfirmDialog>,
    );
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(screen.getByRole('alertdialog', { name: 'Withdraw this article?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: answer }));
    expect(onConfirm).toHaveBeenCalledTimes(times);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('Menu', () => {
  it('runs the entry chosen with the keyboard and skips what is disabled', async () => {
    const user = userEvent.setup();
    const onAction = jest.fn();
    render(
      <Menu
        trigger={<Button>More</Button>}
        onAction={onAction}
        entries={[
          { id: 'merge', label: 'Merge', isDisabled: true },
          { id: 'print', label: 'Print' },
        ]}
      />,
    );
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('menu', { name: 'More' })).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(onAction).toHaveBeenCalledWith('print');
  });
});

describe('CommandPalette', () => {
  const commands = [
    { id: 'reply', label: 'Reply', group: 'This ticket', keywords: 'answer' },
    { id: 'note', label: 'Write a note', group: 'This ticket' },
    { id: 'guidance', label: 'Search the guidance', group: 'Go to' },
  ];

  function Desk({ onRun }: { onRun: (id: string) => void }) {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setIsOpen(true)}>Open</Button>
        <CommandPalette
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          label="Commands"
          placeholder="What do you want to do?"
          commands={commands}
          onRun={onRun}
          emptyText="Nothing is called that."
        />
      </>
    );
  }

  async function typed(text: string) {
    const user = userEvent.setup();
    const onRun = jest.fn<(id: string) => void>();
    render(<Desk onRun={onRun} />);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Commands' }));
    if (text) await user.keyboard(text);
    return { user, onRun, names: () => screen.queryAllByRole('option').map((option) => option.textContent) };
  }

  it('shows only what fits every word, in any order, and runs it with Enter', async () => {
    const { user, onRun, names } = await typed('note wri');
    expect(names()).toEqual(['Write a note']);
    await user.keyboard('{Enter}');
    expect(onRun.mock.calls).toEqual([['note']]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('finds a command by its other names', async () => {
    const { names } = await typed('answer');
    expect(names()).toEqual(['Reply']);
  });

  it('runs the first when the letters leave the whole list', async () => {
    const { user, onRun } = await typed('e');
    await user.keyboard('{Enter}');
    expect(onRun.mock.calls).toEqual([['reply']]);
  });

  it('runs what the arrows chose', async () => {
    const { user, onRun } = await typed('');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onRun.mock.calls).toEqual([['note']]);
  });

  it('says when nothing fits, runs nothing, and closes with one Escape', async () => {
    const { user, onRun } = await typed('zzz{Enter}');
    expect(screen.getByText('Nothing is called that.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onRun).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })));
  });
});
