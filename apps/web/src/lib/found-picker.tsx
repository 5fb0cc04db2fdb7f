import { ComboBox } from '@salus/ui';
import { type ReactElement, useState } from 'react';
import { useSettled } from './settled.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props<Item extends Named> {
  readonly id?: string;
  readonly label: string;
  readonly description: string;
  readonly errorMessage: string | undefined;
  /** Said when nothing is found. */
  readonly emptyText: string;
  /** A hook that finds what has these letters in its name. */
  readonly useFound: (query: string) => readonly Item[];
  /** What is chosen already. */
  readonly except?: readonly { readonly id: string }[];
  readonly onChoose: (item: Item) => void;
}

/** Finds something by some letters of its name, gives it to the caller, and is ready for the next. */
export function FoundPicker<Item extends Named>(props: Props<Item>): ReactElement {
  const { useFound, except = [], onChoose, ...field } = props;
  const [input, setInput] = useState('');
  const found = useFound(useSettled(input.trim(), 200)).filter(
    ({ id }) => !except.some((one) => one.id === id),
  );
  return (
    <ComboBox
      {...field}
      options={found.map(({ id, name }) => ({ id, label: name }))}
      value={null}
      inputValue={input}
      onInputChange={setInput}
      onChange={(id) => {
        const item = found.find((candidate) => candidate.id === id);
        if (item === undefined) return;
        setInput('');
        onChoose(item);
      }}
    />
  );
}
