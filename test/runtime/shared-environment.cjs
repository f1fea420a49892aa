// Test files run in Node itself, where modules stay loaded from file to file; Jest's own parts stay in the context it makes for them.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class SharedEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.own = this.global;
    // Jest wraps the `process.exit` of what it is given: the real one stays as it is
    const shadow = Object.create(process);
    this.global = new Proxy(globalThis, { get: (target, key) => (key === 'process' ? shadow : target[key]) });
  }
  async teardown() {
    this.global = this.own;
    await super.teardown();
  }
};
