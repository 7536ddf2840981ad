/** The same keys as another set of messages, with texts of its own: what makes English complete. */
export type Shape<T> = { [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> }
