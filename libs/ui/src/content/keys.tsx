/** Keyboard keys, separated by spaces: `Ctrl K`, `?`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="sal-keys">
      {keys.split(' ').map((key, place) => (
        <kbd key={place} className="sal-keys__key">
          {key}
        </kbd>
      ))}
    </span>
  );
}
