import { useState } from 'react';
import { Button } from '../actions/button.js';
import { Menu } from '../overlays/menu.js';
import { TimeLeft } from '../content/clock.js';
import { KeyValueList } from '../content/key-value-list.js';
import { TextArea } from '../fields/text-area.js';
import { Inline } from '../layouts/layout.js';
import { CommandPalette, type Command } from '../overlays/command-palette.js';
import { ConfirmDialog } from '../overlays/confirm-dialog.js';
import { Dialog } from '../overlays/dialog.js';
import { Popover } from '../overlays/popover.js';
import { Tooltip } from '../overlays/tooltip.js';
import { Sample } from './sample.js';

const COMMANDS: Command[] = [
  { id: 'reply', label: 'Reply', group: 'This ticket', icon: 'reply', shortcut: 'r', keywords: 'answer' },
  {
    id: 'note',
    label: 'Write a note',
    group: 'This ticket',
    icon: 'note',
    shortcut: 'n',
    keywords: 'internal',
  },
  { id: 'assign', label: 'Assign to me', group: 'This ticket', icon: 'person', shortcut: 'a' },
  { id: 'escalate', label: 'Escalate', group: 'This ticket', icon: 'escalate', shortcut: 'e' },
  { id: 'views', label: 'Go to “Needs an answer”', group: 'Go to', icon: 'inbox', shortcut: 'g n' },
  { id: 'guidance', label: 'Search the guidance', group: 'Go to', icon: 'article', shortcut: '/' },
];

export function OverlaySamples() {
  return (
    <>
      <Sample name="Dialog">
        <Inline gap={3}>
          <Dialog
            title="Escalate to the second line"
            closeLabel="Close"
            trigger={<Button>Escalate</Button>}
            footer={({ close }) => (
              <>
                <Button variant="primary" onPress={close}>
                  Escalate
                </Button>
                <Button onPress={close}>Cancel</Button>
              </>
            )}
          >
            <p>The duty officer is told at once. The hospital sees that the second line is working on it.</p>
            <TextArea label="Reason" rows={3} />
          </Dialog>
          <ConfirmDialog
            title="Withdraw this article?"
            confirmLabel="Withdraw it"
            cancelLabel="Keep it"
            isDanger
            onConfirm={() => {}}
            trigger={<Button>Withdraw</Button>}
          >
            <p>It leaves the search within two seconds. Links to it will say that it was withdrawn.</p>
          </ConfirmDialog>
        </Inline>
      </Sample>
      <Sample name="Menu">
        <Inline gap={3}>
          <Menu
            trigger={<Button icon="dots">More</Button>}
            groups={[
              {
                id: 'ticket',
                label: 'Ticket',
                entries: [
                  { id: 'merge', label: 'Merge with another ticket', icon: 'link' },
                  { id: 'print', label: 'Print', icon: 'print', shortcut: 'Ctrl P' },
                  {
                    id: 'hand-over',
                    label: 'Hand over',
                    description: 'Nobody is on duty',
                    isDisabled: true,
                    icon: 'people',
                  },
                ],
              },
              {
                id: 'end',
                label: 'End',
                entries: [{ id: 'discard', label: 'Discard draft', icon: 'close', isDanger: true }],
              },
            ]}
          />
        </Inline>
      </Sample>
      <Sample name="Popover">
        <Inline gap={3}>
          <Popover label="All clocks" trigger={<Button icon="clock">Next: 1 h 12 min</Button>}>
            <KeyValueList
              layout="stacked"
              items={[
                {
                  id: 'warning',
                  label: 'Early warning to the CSIRT',
                  value: (
                    <TimeLeft
                      state="soon"
                      text="1 h 12 min left"
                      dueText="due 14:05"
                      dateTime="2026-11-27T12:05Z"
                    />
                  ),
                },
                {
                  id: 'answer',
                  label: 'First answer',
                  value: <TimeLeft state="met" text="met after 9 min" />,
                },
              ]}
            />
          </Popover>
        </Inline>
      </Sample>
      <Sample name="Tooltip">
        <Inline>
          <Tooltip text="Also by the key" shortcut="r">
            <Button icon="reply">Reply</Button>
          </Tooltip>
        </Inline>
      </Sample>
      <Sample name="CommandPalette">
        <PaletteSample />
      </Sample>
    </>
  );
}

function PaletteSample() {
  const [isOpen, setIsOpen] = useState(false);
  const [last, setLast] = useState('');
  return (
    <Inline gap={3}>
      <Button onPress={() => setIsOpen(true)}>Open the palette</Button>
      {last && <span>Last run: {last}</span>}
      <CommandPalette
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        label="Commands"
        placeholder="What do you want to do?"
        commands={COMMANDS}
        onRun={setLast}
        emptyText="Nothing here is called that."
      />
    </Inline>
  );
}
