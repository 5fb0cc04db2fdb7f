import { Busboy } from '@fastify/busboy';
import type { FastifyInstance } from 'fastify';

/** The fields of a form, however it was sent: browsers send the one way, mail programs (RFC 8058) either. Files are refused. */
export function takeForms(doors: FastifyInstance, bodyLimit: number): void {
  doors.removeAllContentTypeParsers();
  doors.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'buffer', bodyLimit },
    (request, body, next) =>
      void readForm(request.headers['content-type'] ?? '', body as Buffer).then(
        (form) => next(null, form),
        () => next(Object.assign(new Error('This form cannot be read'), { statusCode: 400 })),
      ),
  );
}

function readForm(type: string, body: Buffer): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    const form = new URLSearchParams();
    const parser = Busboy({ headers: { 'content-type': type }, limits: { files: 0 } });
    parser.on('field', (name, value) => form.set(name, value));
    parser.on('filesLimit', () => reject(new Error('No files')));
    parser.on('error', reject);
    parser.on('finish', () => resolve(form));
    parser.end(body);
  });
}
