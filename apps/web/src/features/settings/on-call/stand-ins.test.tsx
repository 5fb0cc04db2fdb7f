import { AddOverrideDocument, type RotaFieldsFragment } from '@salus/contract';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../../../lib/api.js';
import { answer, renderScreen } from '../../../lib/testing.js';
import { StandIns } from './stand-ins.js';

const ROTA = {
  team: 'FIRST_LINE',
  timeZone: 'Europe/Athens',
  overrides: [],
} as unknown as RotaFieldsFragment;

describe('stand-ins', () => {
  afterEach(cleanup);

  const put = async (reply: unknown) => {
    await renderScreen(<StandIns rota={ROTA} people={[{ id: 'u1', name: 'Ada' }]} />, {
      answers: [answer(AddOverrideDocument, reply as ApiError)],
    });
    await userEvent.selectOptions(screen.getByLabelText('Person'), 'u1');
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-25T18:00' } });
    fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2026-11-25T09:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Put on call' }));
  };

  it('say of one that ends before it starts what is wrong and what to do', async () => {
    await put(new ApiError('BAD_INPUT', [{ field: 'endsAt', code: 'INVALID' }]));
    expect(
      await screen.findByText('Until: must come after “From”. Choose a later end or an earlier beginning.'),
    ).toBeTruthy();
  });

  it('leave the focus at their heading when somebody was put on call', async () => {
    await put({ addOverride: ROTA });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Stand-ins' })),
    );
  });
});
