import '../testing/missing-in-jsdom.js';
import { describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Checkbox, CheckboxGroup } from './checkbox.js';
import { ComboBox } from './combo-box.js';
import { NativeSelect } from './native-select.js';
import { RadioGroup } from './radio-group.js';
import { SearchField } from './search-field.js';
import { Select } from './select.js';
import { Switch } from './switch.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

const TEAMS = [
  { id: 'FIRST', label: 'First line' },
  { id: 'SECOND', label: 'Second line' },
];

/** The texts of the elements that this element says describe it. */
function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

describe('an error', () => {
  const words = { label: 'Team', description: 'Who helps.', errorMessage: 'Choose a team.' };
  const fields: [string, ReactElement, () => HTMLElement][] = [
    ['TextField', <TextField {...words} />, () => screen.getByRole('textbox')],
    ['TextArea', <TextArea {...words} />, () => screen.getByRole('textbox')],
    ['NativeSelect', <NativeSelect {...words} options={TEAMS} />, () => screen.getByRole('combobox')],
    [
      'ComboBox',
      <ComboBox {...words} options={TEAMS} emptyText="None" />,
      () => screen.getByRole('combobox'),
    ],
    ['RadioGroup', <RadioGroup {...words} options={TEAMS} />, () => screen.getByRole('radiogroup')],
    ['Checkbox', <Checkbox {...words} />, () => screen.getByRole('checkbox')],
  ];

  it.each(fields)('is part of what a %s is described by, with the help', (_name, field, find) => {
    render(field);
    const control = find();
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(control)).toContain('Choose a team.');
    expect(descriptionOf(control)).toContain('Who helps.');
  });

  it.each(fields)('leaves a %s valid when there is none', (_name, field, find) => {
    const { rerender } = render(field);
    rerender(<field.type {...(field.props as object)} errorMessage={undefined} />);
    expect(find().getAttribute('aria-invalid')).not.toBe('true');
  });
});

describe('TextArea', () => {
  const count = (remaining: number) => (remaining >= 0 ? `${remaining} left` : `${-remaining} too many`);

  it('counts towards the maximum and cuts nothing', async () => {
    const user = userEvent.setup();
    render(<TextArea label="Reason" maxLength={5} countText={count} />);
    expect(screen.getByText('5 left')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'abcdefg');
    expect(screen.getByText('2 too many')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('abcdefg');
  });

  it('tells the count after a pause, and only near the end', () => {
    jest.useFakeTimers();
    try {
      const { rerender } = render(<TextArea label="Reason" value="a" maxLength={10} countText={count} />);
      act(() => jest.advanceTimersByTime(2000));
      expect(screen.getByRole('status').textContent).toBe('');
      rerender(<TextArea label="Reason" value="abcdefghi" maxLength={10} countText={count} />);
      expect(screen.getByRole('status').textContent).toBe('');
      act(() => jest.advanceTimersByTime(2000));
      expect(screen.getByRole('status').textContent).toBe('1 left');
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('SearchField', () => {
  it('is sent by Enter and emptied by Escape or its button', async () => {
    const user = userEvent.setup();
    const onSubmit = jest.fn();
    render(<SearchField label="Search" clearLabel="Empty the field" onSubmit={onSubmit} />);
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
    await user.type(field, 'ransom{Enter}');
    expect(onSubmit).toHaveBeenCalledWith('ransom');
    await user.keyboard('{Escape}');
    expect(field.value).toBe('');
    await user.type(field, 'x');
    await user.click(screen.getByRole('button', { name: 'Empty the field' }));
    expect(field.value).toBe('');
  });
});

describe('Select', () => {
  it('is opened and answered with the keyboard and gives the id', async () => {
    const user = userEvent.setup();
    const onChange = jest.fn();
    render(<Select label="Team" placeholder="Choose a team" options={TEAMS} onChange={onChange} />);
    const button = screen.getByRole('button', { name: /Choose a team/ });
    act(() => button.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledWith('SECOND');
    expect(screen.getByRole('button', { name: /Second line/ })).toBe(button);
  });
});

describe('ComboBox', () => {
  it('finds an option by typing', async () => {
    const user = userEvent.setup();
    const onChange = jest.fn();
    render(<ComboBox label="Team" options={TEAMS} onChange={onChange} emptyText="No such team." />);
    await user.type(screen.getByRole('combobox', { name: 'Team' }), 'sec');
    const list = screen.getByRole('listbox');
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Second line']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenLastCalledWith('SECOND');
  });

  it('says when nothing fits', async () => {
    const user = userEvent.setup();
    render(<ComboBox label="Team" options={TEAMS} emptyText="No such team." />);
    await user.type(screen.getByRole('combobox', { name: 'Team' }), 'zzz');
    expect(screen.getByText('No such team.')).toBeTruthy();
  });
});

describe('RadioGroup', () => {
  it('shows what only the chosen answer asks for', async () => {
    const user = userEvent.setup();
    const onChange = jest.fn();
    render(
      <RadioGroup
        label="Patients affected?"
        onChange={onChange}
        options={[
          { id: 'YES', label: 'Yes', revealed: <TextField label="What can no longer be done?" /> },
          { id: 'NO', label: 'No' },
        ]}
      />,
    );
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(onChange).toHaveBeenCalledWith('YES');
    expect(screen.getByRole('textbox', { name: 'What can no longer be done?' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'No' }));
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('can be the heading of its page', () => {
    render(<RadioGroup label="Patients affected?" options={TEAMS} isPageHeading />);
    expect(screen.getByRole('heading', { level: 1, name: 'Patients affected?' })).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Patients affected?' })).toBeTruthy();
  });
});

describe('CheckboxGroup', () => {
  it('keeps the order of the options, not of the clicks', async () => {
    const user = userEvent.setup();
    const onChange = jest.fn();
    render(<CheckboxGroup label="Teams" options={TEAMS} onChange={onChange} />);
    await user.click(screen.getByRole('checkbox', { name: 'Second line' }));
    await user.click(screen.getByRole('checkbox', { name: 'First line' }));
    expect(onChange).toHaveBeenLastCalledWith(['FIRST', 'SECOND']);
    await user.click(screen.getByRole('checkbox', { name: 'Second line' }));
    expect(onChange).toHaveBeenLastCalledWith(['FIRST']);
  });
});

describe('Switch', () => {
  it('is a switch that Space turns', async () => {
    const user = userEvent.setup();
    const onChange = jest.fn();
    render(<Switch label="Single-key shortcuts" isSelected={false} onChange={onChange} />);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('switch', { name: 'Single-key shortcuts' }));
    await user.keyboard(' ');
    expect(onChange).toHaveBeenCalledWith(true);
  });
});
