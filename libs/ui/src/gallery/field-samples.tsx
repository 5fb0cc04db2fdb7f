import { useState, type SubmitEvent } from 'react';
import { Button } from '../actions/button.js';
import { Checkbox, CheckboxGroup } from '../fields/checkbox.js';
import { ComboBox } from '../fields/combo-box.js';
import { FormErrorSummary } from '../fields/form-error-summary.js';
import { NativeSelect } from '../fields/native-select.js';
import { RadioGroup } from '../fields/radio-group.js';
import { SearchField } from '../fields/search-field.js';
import { Select } from '../fields/select.js';
import { Switch } from '../fields/switch.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { Stack } from '../layouts/layout.js';
import { Sample } from './sample.js';

const LANGUAGES = [
  { id: 'en', label: 'English', lang: 'en' },
  { id: 'de', label: 'Deutsch', lang: 'de' },
  { id: 'fr', label: 'Français', lang: 'fr' },
  { id: 'el', label: 'Ελληνικά', lang: 'el' },
];

const TEAMS = [
  { id: 'FIRST', label: 'First line', description: 'Answers by day' },
  { id: 'SECOND', label: 'Second line', description: 'Incidents, day and night' },
  { id: 'LEGAL', label: 'Legal desk', description: 'Deadlines and authorities', isDisabled: true },
];

export function FieldSamples() {
  return (
    <>
      <Sample name="SearchField">
        <SearchField
          size="large"
          label="Search the guidance"
          clearLabel="Empty the field"
          placeholder="e.g. ransom note"
        />
        <SearchField label="Search tickets" clearLabel="Empty the field" defaultValue="ransomwear" />
      </Sample>
      <Sample name="TextField">
        <TextField label="Subject" description="A few words, e.g. “Screens on ward 3 are locked”." />
        <TextField label="Number to call back" type="tel" width="medium" optionalText="(optional)" />
        <TextField
          label="Reference"
          width="short"
          defaultValue="SAL-26-0"
          errorMessage="Enter all six digits."
        />
        <TextField label="Organisation" isDisabled defaultValue="Demo Hospital Alpha" />
      </Sample>
      <Sample name="TextArea">
        <MessageSample />
        <TextArea label="Reason" rows={3} errorMessage="Say why the second line is needed." />
      </Sample>
      <Sample name="NativeSelect">
        <NativeSelect label="Language" placeholder="All languages" options={LANGUAGES} />
      </Sample>
      <Sample name="Select">
        <Select label="Team" placeholder="Choose a team" options={TEAMS} />
        <Select label="Team" placeholder="Choose a team" options={TEAMS} errorMessage="Choose a team." />
        <Select label="Team" placeholder="Choose a team" options={TEAMS} isDisabled />
      </Sample>
      <Sample name="ComboBox">
        <ComboBox
          label="Language of the ticket"
          description="Type to find one."
          options={LANGUAGES}
          emptyText="No language is called that."
        />
      </Sample>
      <Sample name="RadioGroup">
        <RadioGroup
          label="Are patients affected?"
          description="If you are not sure, say so."
          options={[
            {
              id: 'YES',
              label: 'Yes',
              revealed: <TextField label="What can no longer be done?" />,
            },
            { id: 'NO', label: 'No' },
            { id: 'UNSURE', label: 'I am not sure', description: 'We will find out together.' },
          ]}
          defaultValue="YES"
        />
        <RadioGroup
          label="Is it still spreading?"
          layout="row"
          errorMessage="Choose one answer."
          options={[
            { id: 'YES', label: 'Yes' },
            { id: 'NO', label: 'No' },
          ]}
        />
      </Sample>
      <Sample name="Checkbox, CheckboxGroup">
        <CheckboxGroup
          label="What is affected?"
          defaultValue={['EHR']}
          options={[
            { id: 'EHR', label: 'Patient records' },
            { id: 'LAB', label: 'Laboratory', description: 'Orders, results or analysers' },
            { id: 'PACS', label: 'Imaging', isDisabled: true },
          ]}
        />
        <Checkbox label="I have read what will be sent, and to whom" errorMessage="Tick this to send." />
      </Sample>
      <Sample name="Switch">
        <SwitchSample />
      </Sample>
      <Sample name="FormErrorSummary">
        <RefusedForm />
      </Sample>
    </>
  );
}

function MessageSample() {
  const [text, setText] = useState('Since 02:40 every computer on the ward shows the same red page.');
  return (
    <TextArea
      label="What do you see?"
      value={text}
      onChange={setText}
      maxLength={80}
      countText={(remaining) =>
        remaining >= 0 ? `${remaining} characters left` : `${-remaining} characters too many`
      }
    />
  );
}

function SwitchSample() {
  const [isOn, setIsOn] = useState(true);
  return (
    <Stack gap={2}>
      <Switch
        label="Single-key shortcuts"
        description="Off, if your screen reader needs the keys."
        isSelected={isOn}
        onChange={setIsOn}
      />
      <Switch label="Sound for new P1 tickets" isSelected={!isOn} onChange={(next) => setIsOn(!next)} />
      <Switch label="Cannot be changed here" isSelected={false} onChange={() => {}} isDisabled />
    </Stack>
  );
}

function RefusedForm() {
  const [name, setName] = useState('');
  const [submission, setSubmission] = useState(0);
  const problems =
    submission > 0 && name === '' ? [{ fieldId: 'sample-name', message: 'Enter your name.' }] : [];
  function submit(event: SubmitEvent) {
    event.preventDefault();
    setSubmission(submission + 1);
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrorSummary title="There is a problem" problems={problems} submission={submission} />
        <TextField
          id="sample-name"
          label="Name"
          value={name}
          onChange={setName}
          errorMessage={problems[0]?.message}
        />
        <div>
          <Button type="submit" variant="primary">
            Continue
          </Button>
        </div>
      </Stack>
    </form>
  );
}
