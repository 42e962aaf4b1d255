/** How long each team stands, in whole seconds: the pool is never more than twenty away, whatever was asked. */
export const turnSeconds = (asked: number): number => Math.min(20, Math.max(10, Math.round(asked)))
