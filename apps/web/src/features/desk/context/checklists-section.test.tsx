import { describe, expect, it } from '@jest/globals';
import { DeskStartPlaybookDocument, DeskTickStepDocument, ViewerDocument } from '@salus/contract';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, renderScreen } from '../../../lib/testing.js';
import { AGENT, AGENT_VIEWER, buildTicket } from '../desk-testing.js';
import { ChecklistsSection } from './checklists-section.js';
import { HandOverSection } from './hand-over-section.js';

const checklist = {
  id: 'list-1',
  playbook: 'PHISHING' as const,
  startedBy: { id: 'system', name: 'Salus', side: 'SYSTEM' as const },
  steps: [
    { step: 'collectMail', doneAt: '2026-11-24T03:00:00.000Z', doneBy: AGENT },
    { step: 'blockSender', doneAt: null, doneBy: null },
  ],
};
const ticket = buildTicket({ checklists: [checklist] });

describe('the checklists of a ticket', () => {
  it('show what is done and by whom, and are ticked off', async () => {
    const { sent } = await renderScreen(<ChecklistsSection ticket={ticket} />, {
      answers: [
        answer(ViewerDocument, AGENT_VIEWER),
        answer(DeskTickStepDocument, { ticket }),
        answer(DeskStartPlaybookDocument, { ticket }),
      ],
    });
    expect(screen.getByRole('group', { name: /Phishing.*1 of 2 done/ })).toBeTruthy();
    expect(screen.getByText(new RegExp(AGENT.name))).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /Sender, links and domains are blocked/ }));
    expect(sent.at(-1)!.variables).toMatchObject({
      input: { checklistId: 'list-1', step: 'blockSender', isDone: true },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Start a checklist' }));
    expect(screen.queryByRole('menuitem', { name: 'Phishing' })).toBeNull();
    await userEvent.click(screen.getByRole('menuitem', { name: 'Ransomware' }));
    expect(sent.at(-1)!.variables).toMatchObject({ input: { playbook: 'RANSOMWARE' } });
  });

  it('stand beside what a rule proposes: a person hands the ticket on', async () => {
    const asked: string[] = [];
    const proposal = { at: '', contactKind: 'SINGLE_POINT_OF_CONTACT', site: 'ncsc.example' };
    await renderScreen(
      <HandOverSection
        ticket={buildTicket({
          handOverProposals: [
            { ...proposal, contactName: 'Z-CERT', isForReserve: false },
            { ...proposal, contactName: 'NCSC', isForReserve: true },
          ],
        })}
        ask={(dialog) => asked.push(dialog)}
      />,
      { answers: [answer(ViewerDocument, AGENT_VIEWER)] },
    );
    expect(screen.getByText(/Hand this ticket over to Z-CERT\./)).toBeTruthy();
    expect(screen.getByText(/Ask NCSC for the help of the EU Cybersecurity Reserve/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Escalate/ }));
    expect(asked).toEqual(['ESCALATE']);
  });
});
