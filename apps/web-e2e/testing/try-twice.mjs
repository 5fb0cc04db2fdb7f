// Browsers, mail and the product share two cores here, and a journey may miss its moment: one that fails is tried once more, and why
// it failed is printed. What is broken fails twice.
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
