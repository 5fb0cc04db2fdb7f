// What a screen shows in the end is what is tested, not how quickly a busy machine gets there.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 10_000 });
