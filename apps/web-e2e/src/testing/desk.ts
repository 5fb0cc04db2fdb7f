import type { Locator, Page } from 'playwright-core';

/** Room for all panes of the desk. */
export const DESK_VIEWPORT = { width: 1440, height: 900 };

/** The desk as an agent uses it with the mouse. */
export class DeskScreen {
  constructor(private readonly page: Page) {}

  /** The rows of the list that is open, in their order. */
  rows(view: string): Locator {
    return this.page.getByRole('list', { name: view }).getByRole('listitem');
  }

  /** Goes to another list. */
  async show(view: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: view }).click();
    await this.page.getByRole('list', { name: view }).waitFor();
  }

  /** Opens a ticket from the list and waits for its conversation. */
  async open(view: string, reference: string): Promise<void> {
    await this.rows(view).filter({ hasText: reference }).getByRole('link').click();
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.getByRole('region', { name: 'Conversation' }).waitFor();
  }

  /** Presses a button of the open ticket. */
  async press(name: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Ticket', exact: true })
      .getByRole('button', { name, exact: true })
      .click();
  }

  /** Chooses from the menu of everything that can be done. */
  async choose(name: string): Promise<void> {
    await this.press('More');
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** The dialog that asks about the open ticket. */
  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** The field for replies and notes. */
  get words(): Locator {
    return this.page.getByRole('region', { name: 'Write' }).getByRole('textbox');
  }

  /** Sends what was written and waits until it can no longer be undone and stands in the conversation. */
  async send(button: 'Send reply' | 'Add note', words: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    await this.inConversation(words).waitFor();
  }

  /** A message of the conversation by its words. */
  inConversation(words: string): Locator {
    return this.page
      .getByRole('region', { name: 'Conversation' })
      .getByRole('article')
      .filter({ hasText: words });
  }

  /** What the timeline says, in order, without its times. */
  async events(): Promise<string[]> {
    const titles = await this.page
      .getByRole('region', { name: 'Conversation' })
      .locator('.sal-timeline__title')
      .all();
    return Promise.all(titles.map((title) => title.evaluate(withoutTime)));
  }
}

// Runs in the page.
function withoutTime(title: Element): string {
  const words = title.cloneNode(true) as Element;
  for (const time of words.querySelectorAll('.sal-timeline__time')) time.remove();
  return (words.textContent ?? '').trim();
}
