// The package has no types of its own; of its many options only these are used.
declare module 'autocannon' {
  interface Result {
    requests: { total: number }
    non2xx: number
    errors: number
    /** Seconds. */
    duration: number
  }
  export default function autocannon(options: {
    url: string
    connections: number
    /** How many requests in all. */
    amount: number
    headers?: Record<string, string>
  }): Promise<Result>
}
