/** The first stop of the keyboard: jumps over the header. */
export function SkipLink({ href, children }: { href: `#${string}`; children: string }) {
  return (
    <a href={href} className="sal-skip-link">
      {children}
    </a>
  );
}
