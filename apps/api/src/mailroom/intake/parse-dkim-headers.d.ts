declare module 'mailauth/lib/parse-dkim-headers.js' {
  /** Reads a header field by its grammar: Authentication-Results by RFC 8601, section 2.2. */
  export default function parseHeader(field: string): { readonly parsed: object };
}
