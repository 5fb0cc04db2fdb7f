import '../testing/missing-in-jsdom.js';
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FormErrorSummary } from './form-error-summary.js';
import { NativeSelect } from './native-select.js';
import { RadioGroup } from './radio-group.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

const OPTIONS = [
  { id: 'YES', label: 'Yes' },
  { id: 'NO', label: 'No' },
];

function RefusedForm() {
  const [submission, setSubmission] = useState(0);
  const message = (text: string) => (submission > 0 ? text : undefined);
  const problems = submission
    ? [
        { fieldId: 'subject', message: 'Enter a subject.' },
        { fieldId: 'what', message: 'Say what you see.' },
        { fieldId: 'patients', message: 'Say whether patients are affected.' },
        { fieldId: 'language', message: 'Choose a language.' },
        { fieldId: 'team', message: 'Choose a team.' },
        { message: 'The Centre could not be reached.' },
      ]
    : [];
  return (
    <>
      <FormErrorSummary title="There is a problem" problems={problems} submission={submission} />
      <TextField id="subject" label="Subject" errorMessage={message('Enter a subject.')} />
      <TextArea id="what" label="What do you see?" errorMessage={message('Say what you see.')} />
      <RadioGroup
        id="patients"
        label="Patients affected?"
        options={OPTIONS}
        errorMessage={message('Say it.')}
      />
      <NativeSelect
        id="language"
        label="Language"
        options={OPTIONS}
        errorMessage={message('Choose a language.')}
      />
      <Select
        id="team"
        label="Team"
        placeholder="Choose"
        options={OPTIONS}
        errorMessage={message('Choose a team.')}
      />
      <button onClick={() => setSubmission(submission + 1)}>Send</button>
    </>
  );
}

describe('FormErrorSummary', () => {
  it('is not there while nothing is wrong', () => {
    render(<RefusedForm />);
    expect(screen.queryByRole('heading', { name: 'There is a problem' })).toBeNull();
  });

  it('takes the focus with every refused submit', async () => {
    const user = userEvent.setup();
    render(<RefusedForm />);
    const send = screen.getByRole('button', { name: 'Send' });
    await user.click(send);
    const summary = screen.getByRole('region', { name: 'There is a problem' });
    expect(document.activeElement).toBe(summary);
    await user.click(send);
    expect(document.activeElement).toBe(summary);
  });

  it.each([
    ['Enter a subject.', () => screen.getByRole('textbox', { name: 'Subject' })],
    ['Say what you see.', () => screen.getByRole('textbox', { name: 'What do you see?' })],
    ['Say whether patients are affected.', () => screen.getByRole('radio', { name: 'Yes' })],
    ['Choose a language.', () => screen.getByRole('combobox', { name: 'Language' })],
    ['Choose a team.', () => screen.getByRole('button', { name: /Team/ })],
  ])('leads from "%s" to its field', async (message, field) => {
    const user = userEvent.setup();
    render(<RefusedForm />);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await user.click(screen.getByRole('link', { name: message }));
    expect(document.activeElement).toBe(field());
  });

  it('says what belongs to no field without a link', async () => {
    const user = userEvent.setup();
    render(<RefusedForm />);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByText('The Centre could not be reached.').tagName).toBe('SPAN');
  });
});
