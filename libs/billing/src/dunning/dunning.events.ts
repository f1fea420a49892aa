declare module '@etabli/platform' {
  interface EventMap {
    /** the letter is rendered, and mailed when it goes that way */
    'billing.reminder.sent.v1': { reminderId: string };
  }
}

export {};
