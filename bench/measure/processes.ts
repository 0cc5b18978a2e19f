import { readdirSync, readFileSync } from 'node:fs';

/** What a process has used since it began. */
export interface Used {
  readonly cpuUs: number;
  /** Time in which it could have run, but something else had the processor. */
  readonly waitUs: number;
  readonly residentKb: number;
}

/** Reads it from the kernel, all threads together. */
export function used(pid: number): Used {
  let cpuUs = 0;
  let waitUs = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const [ran = 0, waited = 0] = threadTimes(pid, thread);
    cpuUs += ran / 1_000;
    waitUs += waited / 1_000;
  }
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpuUs, waitUs, residentKb: Number(resident ?? 0) };
}

/** Nanoseconds run and waited; a thread that has ended meanwhile used nothing more. */
function threadTimes(pid: number, thread: string): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ').map(Number);
  } catch {
    return [];
  }
}
