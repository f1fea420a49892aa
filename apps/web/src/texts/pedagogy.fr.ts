/** Words of the pedagogy screens. */
export const pedagogy = {} as const;
