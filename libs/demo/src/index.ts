export * from './demo.module.js';
export { DEMO_LOGINS, DEMO_PASSWORD } from './data/staff.js';
export { DemoSchool } from './demo-school.js';
export { LargeSchool } from './large/large-school.js';
export { type FirstAdministrator, type NewSchoolInput, NewSchool } from './new-school/new-school.js';
export { Samples } from './samples/samples.js';
export { SAMPLE_CUSTOMERS } from './samples/sample-customers.js';
export { SampleStories } from './samples/sample-stories.js';
