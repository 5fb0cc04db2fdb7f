import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ToastProvider, useToasts, type Toast } from './toasts.js';

function Shown({ toast }: { toast: Toast }) {
  const { show } = useToasts();
  return <button onClick={() => show(toast)}>Show</button>;
}

function showing(toast: Toast) {
  render(
    <ToastProvider label="Notifications" closeLabel="Close">
      <Shown toast={toast} />
    </ToastProvider>,
  );
  const show = screen.getByRole('button', { name: 'Show' });
  act(() => show.focus());
  fireEvent.click(show);
  return show;
}

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

describe('toasts', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are read out by a region that was there before them', () => {
    render(
      <ToastProvider label="Notifications" closeLabel="Close">
        <Shown toast={{ message: 'Assigned to you.' }} />
      </ToastProvider>,
    );
    const region = screen.getByRole('status');
    expect(region.textContent).toBe('');
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(region.textContent).toBe('Assigned to you.');
  });

  it('go after their time, once, and say so', () => {
    const onClose = jest.fn();
    showing({ message: 'Sent.', durationMs: 5000, onClose });
    pass(4900);
    expect(onClose).not.toHaveBeenCalled();
    pass(200);
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });

  it('undo instead of closing', () => {
    const onClose = jest.fn();
    const onPress = jest.fn();
    showing({ message: 'Sent.', action: { label: 'Undo', onPress }, onClose });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    pass(20_000);
    expect(onPress).toHaveBeenCalledTimes(1);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('are reached with F6, wait while focused, and give the focus back', () => {
    const onClose = jest.fn();
    const show = showing({ message: 'Sent.', durationMs: 5000, onClose });
    fireEvent.keyDown(document.body, { key: 'F6' });
    const close = screen.getByRole('button', { name: 'Close' });
    expect(document.activeElement).toBe(close);
    pass(60_000);
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(close, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(show);
  });
});
