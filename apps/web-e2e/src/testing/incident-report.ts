import type { Page } from 'playwright-core';

/** What somebody answers to the questions of the incident form. */
export interface IncidentStory {
  readonly sees: string;
  readonly words: string;
  readonly patients: string;
  readonly emergency: string;
  readonly affected: readonly { readonly what: string; readonly how: string }[];
  readonly growth: string;
  readonly far: string;
  readonly phone: string;
}

/** Ransomware on a ward that spreads while somebody looks: as urgent as it gets. */
export const RANSOMWARE: IncidentStory = {
  sees: 'Files cannot be opened, or a note demands money',
  words:
    'Ransom note on all screens of ward 3, patient records cannot be opened. We have unplugged two computers.',
  patients: 'Care is delayed or postponed',
  emergency: 'All ambulances are sent elsewhere',
  affected: [{ what: 'Patient records and other clinical systems', how: 'Do not work; we work on paper' }],
  growth: 'Yes, it is spreading or getting worse now',
  far: 'The whole site',
  phone: '+353 555 0199',
};

const choose = (page: Page, group: string, option: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).check();

/** Answers the first question and stays there. */
export async function answerWhat(page: Page, story: IncidentStory): Promise<void> {
  await choose(page, 'What fits best?', story.sees);
  await page.getByRole('textbox', { name: 'Describe it in your own words' }).fill(story.words);
}

/** Goes through the questions up to "Check and send", where nothing is sent yet. `look` is called on every screen. */
export async function answerIncident(
  page: Page,
  story: IncidentStory,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const screen = async (title: string): Promise<void> => {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await look(page);
  };
  const goOn = (): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

  await screen('What do you see?');
  await answerWhat(page, story);
  await goOn();

  await screen('When did you first notice it?');
  await choose(page, 'When did you first notice it?', 'Just now');
  await goOn();

  await screen('Are patients affected?');
  await choose(page, 'Patients', story.patients);
  await choose(page, 'Emergency care', story.emergency);
  await goOn();

  await screen('What can you not use as usual?');
  for (const { what, how } of story.affected) {
    await page.getByRole('checkbox', { name: what }).check();
    await choose(page, `${what}: how bad is it?`, how);
  }
  await goOn();

  await screen('Is it still spreading?');
  await choose(page, 'Is it getting worse?', story.growth);
  await choose(page, 'How much is affected, as far as you know?', story.far);
  await goOn();

  await screen('Where can we call you?');
  await page.getByRole('textbox', { name: 'Telephone number' }).fill(story.phone);
  await goOn();

  await screen('Check and send');
}

/** Sends what has been checked and gives the reference that appears. */
export async function sendIncident(page: Page, button = 'Send to the Centre'): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { level: 1, name: 'We have received it' }).waitFor();
  const [reference] = /SAL-\d\d-\d{6}/.exec(await page.getByRole('main').innerText()) ?? [];
  if (reference === undefined) throw new Error('The page shows no reference.');
  return reference;
}
