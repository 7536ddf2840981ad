// Stands in for the 'server-only' marker, which throws outside a bundler's server graph.
export {}
