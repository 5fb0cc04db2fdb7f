import { describe, expect, it, jest, beforeEach } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { renderScreen } from '../../../lib/testing.js';
import '../desk-testing.js';
import { KeysDialog } from './keys-dialog.js';
import { useShortcutSetting } from './shortcut-setting.js';
import { useShortcuts } from './use-shortcuts.js';

const pressed = { next: jest.fn(), help: jest.fn(), palette: jest.fn(), back: jest.fn() };

function Keys(): ReactElement {
  const [isSingleOn] = useShortcutSetting();
  const [isOpen, setOpen] = useState(false);
  useShortcuts({
    isSingleOn,
    single: { j: pressed.next, '?': () => setOpen(true) },
    palette: pressed.palette,
    back: pressed.back,
  });
  return (
    <>
      <label>
        Text <input />
      </label>
      <label>
        Choice
        <select>
          <option>just one</option>
        </select>
      </label>
      <p contentEditable suppressContentEditableWarning data-testid="editable">
        words
      </p>
      {isOpen && <KeysDialog onClose={() => setOpen(false)} />}
    </>
  );
}

beforeEach(() => {
  localStorage.clear();
  jest.clearAllMocks();
});

describe('single keys', () => {
  it('work outside of fields', async () => {
    await renderScreen(<Keys />);
    await userEvent.keyboard('j');
    expect(pressed.next).toHaveBeenCalledTimes(1);
  });

  it('never work in text fields, choices and editable text', async () => {
    await renderScreen(<Keys />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'j?');
    act(() => screen.getByRole('combobox', { name: /Choice/ }).focus());
    await userEvent.keyboard('j');
    fireEvent.keyDown(screen.getByTestId('editable'), { key: 'j' });
    expect(pressed.next).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leave the commands of the browser alone', async () => {
    await renderScreen(<Keys />);
    await userEvent.keyboard('{Control>}j{/Control}{Meta>}j{/Meta}{Alt>}j{/Alt}');
    expect(pressed.next).not.toHaveBeenCalled();
  });

  it('count by their place on a keyboard that writes Greek', async () => {
    await renderScreen(<Keys />);
    fireEvent.keyDown(document.body, { key: 'ξ', code: 'KeyJ' });
    expect(pressed.next).toHaveBeenCalledTimes(1);
  });

  it('can be switched off in the list of keys, and stay off', async () => {
    const { unmount } = await renderScreen(<Keys />);
    await userEvent.keyboard('?');
    await userEvent.click(screen.getByRole('switch', { name: /Single keys do something/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.keyboard('j');
    expect(pressed.next).not.toHaveBeenCalled();
    unmount();
    await renderScreen(<Keys />);
    await userEvent.keyboard('j');
    expect(pressed.next).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(pressed.palette).toHaveBeenCalledTimes(1);
  });

  it('rest while a dialog is open', async () => {
    await renderScreen(<Keys />);
    await userEvent.keyboard('?');
    screen.getByRole('dialog', { name: 'Keyboard' });
    await userEvent.keyboard('j');
    expect(pressed.next).not.toHaveBeenCalled();
  });
});

describe('commands', () => {
  it('open the palette from a text field too', async () => {
    await renderScreen(<Keys />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), '{Control>}k{/Control}');
    expect(pressed.palette).toHaveBeenCalledTimes(1);
  });

  it('tell where Escape was pressed', async () => {
    await renderScreen(<Keys />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), '{Escape}');
    expect(pressed.back).toHaveBeenCalledWith(screen.getByRole('textbox', { name: 'Text' }), true);
  });
});
