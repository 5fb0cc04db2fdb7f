// jsdom lacks what every browser has and the router asks for while it loads.
import { TextDecoder, TextEncoder } from 'node:util';

globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
if (typeof window !== 'undefined') window.scrollTo = () => undefined;
