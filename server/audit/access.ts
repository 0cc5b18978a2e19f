export { beforeFirst as noHead } from './chain.ts';
export { findHead, type Head, readHead, writeHead } from './head.ts';
export { sayFault, sayVerified, type Verified, verifyTrail } from './verify-trail.ts';
