export interface HighlightProps {
  /** The text in order, cut at the words that were found. */
  parts: readonly { text: string; isMatch: boolean }[];
}

/** Text with the words found in it marked; built from parts, so no markup of others is ever trusted. */
export function Highlight({ parts }: HighlightProps) {
  return <>{parts.map((part, place) => (part.isMatch ? <mark key={place}>{part.text}</mark> : part.text))}</>;
}
