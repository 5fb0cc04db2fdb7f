import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { useLayoutEffect, useState } from 'react';
import { type FileWire, layFileWire } from './file-wire.js';
import type { AttachedFile } from './file-words.js';
import { useAttaching } from './use-attaching.js';

describe('files that are attached', () => {
  const world = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  let wire: FileWire;
  beforeEach(() => {
    wire = layFileWire();
  });
  afterEach(() => {
    world.IS_REACT_ACT_ENVIRONMENT = true;
    cleanup();
  });

  it('are sent once, also when one arrives while its progress is being drawn', async () => {
    const { result } = renderHook(() => {
      const [files, keep] = useState<readonly AttachedFile[]>([]);
      const attaching = useAttaching({ ticketId: null, files, keep });
      const share = attaching.coming[0]?.progress;
      useLayoutEffect(() => {
        if (share === 0.5) wire.settle();
      }, [share]);
      return attaching;
    });
    // As in a browser: what comes after a drawing waits its turn.
    world.IS_REACT_ACT_ENVIRONMENT = false;
    result.current.add([new File(['a log'], 'firewall.log')]);
    await waitFor(() => expect(wire.sent).toHaveLength(1));
    wire.settle();
    await waitFor(() => expect(result.current.files).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(wire.sent).toHaveLength(1);
    expect(result.current.coming).toEqual([]);
  });
});
