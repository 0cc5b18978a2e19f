import type { Request, Response } from 'express';
import { errorCodes } from '#domain/core/error-codes.ts';
import { PortalError, type Problem, type ReasonParams } from '#domain/core/errors.ts';
import type { ReasonCode } from '#domain/core/reasons.ts';
import { refusalOf } from '../core/faults.ts';
import type { Log } from '../core/log.ts';

/** A problem as RFC 9457 has it, with the portal's own members beside. */
export function problemJson(problem: Problem): object {
  const { code, reason, message, params, issues } = problem;
  return {
    type: `/docs/errors#${code}`,
    title: message,
    status: errorCodes[code],
    code,
    reason,
    ...(params && { params }),
    ...(issues && { issues }),
  };
}

/** What was thrown, as a problem; a bug is logged under its request and told without detail. */
export function problemOf(error: unknown, log: Log, requestId?: string): Problem {
  return refusalOf(error, log, { requestId }).toProblem();
}

export function sendProblem(response: Response, problem: Problem): void {
  if (problem.code === 'rate_limited')
    response.setHeader('Retry-After', String(problem.params?.seconds ?? 60));
  response
    .status(errorCodes[problem.code])
    .type('application/problem+json')
    .send(JSON.stringify(problemJson(problem)));
}

/** A refusal before any page or command is reached: plain text for people, problem+json for programs. */
export function problemResponse(
  request: Request,
  response: Response,
  reason: ReasonCode,
  params?: ReasonParams,
): void {
  const problem = new PortalError(reason, params).toProblem();
  if (request.path.startsWith('/api/v1/')) return sendProblem(response, problem);
  response.status(errorCodes[problem.code]).type('text/plain').send(problem.message);
}
