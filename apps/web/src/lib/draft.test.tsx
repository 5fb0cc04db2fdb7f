import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { claimDrafts, forgetDrafts, useDraft } from './draft.js';

function Form({ name = 'new-incident' }: { name?: string }): ReactElement {
  const draft = useDraft(name, { subject: '', phone: '' });
  return (
    <form>
      <label>
        Subject
        <input
          value={draft.values.subject}
          onChange={(event) => draft.set({ subject: event.target.value })}
        />
      </label>
      <output>{draft.idempotencyKey}</output>
      <p>{draft.restored ? 'restored' : 'new'}</p>
      <button type="button" onClick={draft.clear}>
        Clear
      </button>
      <button type="button" onClick={draft.renewKey}>
        Renew
      </button>
    </form>
  );
}

const subject = (): string => screen.getByLabelText<HTMLInputElement>('Subject').value;
const key = (): string => screen.getByRole('status').textContent ?? '';
const type = (text: string): void =>
  void fireEvent.change(screen.getByLabelText('Subject'), { target: { value: text } });

describe('a draft', () => {
  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  it('survives a reload with its words and its key', () => {
    const first = render(<Form />);
    type('Ransom note on ward 3B');
    const before = key();
    first.unmount();

    render(<Form />);
    expect(subject()).toBe('Ransom note on ward 3B');
    expect(key()).toBe(before);
    expect(screen.getByText('restored')).toBeTruthy();
  });

  it('keeps forms apart', () => {
    render(<Form />);
    type('Ransom note');
    cleanup();
    render(<Form name="reply-1" />);
    expect(subject()).toBe('');
  });

  it('is gone with a new key after it was sent', () => {
    const first = render(<Form />);
    type('Ransom note');
    const before = key();
    fireEvent.click(screen.getByText('Clear'));
    expect(subject()).toBe('');
    expect(key()).not.toBe(before);
    first.unmount();

    render(<Form />);
    expect(subject()).toBe('');
    expect(screen.getByText('new')).toBeTruthy();
  });

  it('takes a new key and keeps its words when another tab has sent the same form', () => {
    render(<Form />);
    type('Ransom note');
    const before = key();
    fireEvent(window, new StorageEvent('storage', { key: 'salus.draft.new-incident', newValue: null }));
    expect(key()).not.toBe(before);
    expect(subject()).toBe('Ransom note');
  });

  it('is not found by another person on the same computer', () => {
    claimDrafts('nurse-alpha');
    render(<Form />);
    type('Ransom note');
    cleanup();

    claimDrafts('nurse-alpha');
    render(<Form />);
    expect(subject()).toBe('Ransom note');
    cleanup();

    claimDrafts('nurse-beta');
    render(<Form />);
    expect(subject()).toBe('');
  });

  it('is thrown away at sign-out, and nothing else is', () => {
    localStorage.setItem('other', 'stays');
    render(<Form />);
    type('Ransom note');
    forgetDrafts();
    expect(Object.keys(localStorage)).toEqual(['other']);
  });

  it('begins anew when the storage holds rubbish', () => {
    localStorage.setItem('salus.draft.new-incident', '{"values":');
    render(<Form />);
    expect(subject()).toBe('');
    expect(key()).toMatch(/^.{8,64}$/);
  });
});
