import { fold } from '@etabli/kernel';

/** The folded text, to be found anywhere in a folded column by LIKE. */
export const likeText = (text: string): string => `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`;
