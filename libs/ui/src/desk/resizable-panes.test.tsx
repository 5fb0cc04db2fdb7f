import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ResizablePanes } from './resizable-panes.js';

function Desk() {
  const [sizes, setSizes] = useState<Record<string, number>>({ list: 300, context: 200 });
  return (
    <ResizablePanes
      activePane="list"
      sizes={sizes}
      onSizesChange={setSizes}
      separatorLabel={(pane) => `Width of ${pane}`}
      sizeText={(pixels) => `${pixels} pixels`}
      panes={[
        { id: 'list', label: 'Tickets', range: { min: 240, max: 400 }, content: 'List' },
        { id: 'conversation', label: 'Conversation', content: 'Text' },
        { id: 'context', label: 'Context', range: { min: 180, max: 360 }, content: 'Hospital' },
      ]}
    />
  );
}

const separator = (pane: string) => screen.getByRole('separator', { name: `Width of ${pane}` });
const size = (pane: string) => separator(pane).getAttribute('aria-valuenow');

async function press(pane: string, keys: string) {
  separator(pane).focus();
  await userEvent.setup().keyboard(keys);
}

describe('ResizablePanes', () => {
  it('names its panes, and has a separator only for panes with a size', () => {
    render(<Desk />);
    expect(screen.getAllByRole('region').map((pane) => pane.getAttribute('aria-label'))).toEqual([
      'Tickets',
      'Conversation',
      'Context',
    ]);
    expect(screen.getAllByRole('separator')).toHaveLength(2);
    expect(separator('Tickets').getAttribute('aria-valuetext')).toBe('300 pixels');
    expect(separator('Tickets').getAttribute('aria-controls')).toBe(
      screen.getByRole('region', { name: 'Tickets' }).id,
    );
  });

  it.each([
    ['Tickets', '{ArrowRight}', '316'],
    ['Tickets', '{ArrowLeft}', '284'],
    ['Tickets', '{PageUp}', '364'],
    ['Tickets', '{PageDown}', '240'],
    ['Tickets', '{Home}', '240'],
    ['Tickets', '{End}', '400'],
    ['Tickets', '{End}{ArrowRight}', '400'],
    ['Context', '{ArrowLeft}', '216'],
    ['Context', '{ArrowRight}', '184'],
    ['Context', '{ArrowRight}{ArrowRight}', '180'],
  ])('moves the edge of %s with %s to %s', async (pane, keys, expected) => {
    render(<Desk />);
    await press(pane, keys);
    expect(size(pane)).toBe(expected);
  });

  it('sizes the pane itself', async () => {
    render(<Desk />);
    await press('Tickets', '{ArrowRight}');
    expect(screen.getByRole('region', { name: 'Tickets' }).style.getPropertyValue('--pane-width')).toBe(
      '316px',
    );
  });

  it('follows the pointer until it is let go', () => {
    render(<Desk />);
    const edge = separator('Tickets');
    edge.setPointerCapture = () => {};
    // jsdom's pointer events have no place; mouse events under their names do.
    const point = (type: string, clientX: number) =>
      fireEvent(edge, new MouseEvent(type, { clientX, bubbles: true, cancelable: true }));
    point('pointerdown', 300);
    point('pointermove', 350);
    expect(size('Tickets')).toBe('350');
    point('pointerup', 350);
    point('pointermove', 390);
    expect(size('Tickets')).toBe('350');
  });
});
