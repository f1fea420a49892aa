export function startRedis(dir: string, wantedPort?: number): Promise<{ url: string; stop(): void } | undefined>;
export function stopLeftBehindRedis(dir: string): void;
