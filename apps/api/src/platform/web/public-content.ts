import { Injectable } from '@nestjs/common';
import { ANONYMOUS } from '../access/actor.js';
import { Reader, type Statement } from '../db/reader.js';

const VERSION: Statement = { name: 'public-content', text: 'SELECT version::text FROM public_content' };

/**
 * Counts the changes of everything that visitors may read. Features attach the trigger `touch_public_content` to their
 * tables, so that no way of changing them can forget it; a page that was made under the present count is still right.
 */
@Injectable()
export class PublicContent {
  constructor(private readonly reader: Reader) {}

  async version(): Promise<string> {
    const [row] = await this.reader.rows<{ version: string }>(ANONYMOUS, VERSION, []);
    return row?.version ?? '';
  }
}
