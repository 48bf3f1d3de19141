import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusal } from './http.ts';

const contentSecurityPolicy = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  // Mails and Slack texts come from outside: with this, any use of innerHTML fails instead of working by luck.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export function protectAnswer(response: ServerResponse): void {
  response.setHeader('content-security-policy', contentSecurityPolicy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}

/**
 * Refuses requests that did not come from this page: a Host that is not loopback with our own port (DNS
 * rebinding), an Origin other than that Host or a cross-site fetch (CSRF). Programs without an Origin are let
 * through; browsers send one with every POST (Fetch standard, "append a request Origin header").
 */
export function refuseStrangers(request: IncomingMessage): void {
  const { host, origin } = request.headers;
  const port = request.socket.localPort;
  const known = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!host || !known.includes(host.toLowerCase())) {
    throw refusal(403, `Open this page as http://127.0.0.1:${port}/ on the machine where the demo runs.`);
  }
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    throw refusal(403, 'Another site may not use this page.');
  }
  const site = request.headers['sec-fetch-site'];
  const isNavigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) {
    throw refusal(403, 'Another site may not use this page.');
  }
}
