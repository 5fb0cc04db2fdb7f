import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { renderScreen } from '../testing.js';
import { AttachFiles } from './attach-files.js';
import type { AttachedFile } from './file-words.js';
import type { Attaching } from './use-attaching.js';

const file = (name: string): AttachedFile => ({
  id: name,
  name,
  url: `/files/${name}`,
  kind: 'OTHER',
  size: 4,
  isMisnamed: false,
  isInline: false,
  hasMacros: false,
});

function Form(): ReactElement {
  const [files, setFiles] = useState(['a.log', 'b.log', 'c.log'].map(file));
  const attaching: Attaching = {
    files,
    coming: [],
    news: null,
    add: () => undefined,
    remove: (id) => setFiles((known) => known.filter((one) => one.id !== id)),
    retry: () => undefined,
  };
  return <AttachFiles attaching={attaching} />;
}

describe('the files that will go with a message', () => {
  afterEach(cleanup);

  it('hand the focus on when one is removed by keyboard: to the next, to the one before, and to the button at last', async () => {
    await renderScreen(<Form />);
    const focused = (): string | null =>
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null;
    act(() => screen.getByRole('button', { name: 'Remove b.log' }).focus());
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('Remove c.log');
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('Remove a.log');
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(screen.getByRole('button').textContent);
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});
