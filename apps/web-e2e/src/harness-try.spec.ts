import { expect, it } from '@jest/globals';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';

const house = openHouse();

it('home', async () => {
  const visitor = await house.visitor();
  await visitor.open('/');
  const t0 = Date.now();
  await expectAccessible(visitor.page);
  console.log('axe', Date.now() - t0);
  expect(await visitor.page.title()).toContain('Salus');
});
it('nurse', async () => {
  const nurse = await house.visitor({ as: 'nurse@alpha.example' });
  const t0 = Date.now();
  await nurse.open('/tickets');
  console.log('open', Date.now() - t0);
  await expectAccessible(nurse.page);
  console.log('axe', Date.now() - t0);
  expect(await nurse.page.title()).toContain('My tickets');
});
