// What Jest has put down for the test file that imports this: the hooks give each its own copy.
export const { jest, describe, it, test, expect, beforeAll, beforeEach, afterAll, afterEach } = globalThis;
