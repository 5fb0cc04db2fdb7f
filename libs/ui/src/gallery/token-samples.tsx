import { Prose } from '../content/prose.js';
import { ScrollBox } from '../content/scroll-box.js';
import { Sample } from './sample.js';

const ROLES = [
  'surface',
  'surface-raised',
  'surface-sunken',
  'text',
  'text-muted',
  'line',
  'line-strong',
  'accent',
  'accent-strong',
  'accent-text',
  'accent-soft',
  'danger',
  'danger-fill',
  'danger-text',
  'danger-soft',
  'warning',
  'warning-soft',
  'success',
  'success-soft',
  'info',
  'info-soft',
  'note',
  'note-line',
  'note-text',
  'focus',
  'focus-line',
];

export function TokenSamples() {
  return (
    <>
      <Sample name="Colours by role">
        <div className="sal-gallery__swatches">
          {ROLES.map((role) => (
            <span key={role} className={`sal-gallery__swatch sal-gallery__swatch--${role}`}>
              {role}
            </span>
          ))}
        </div>
      </Sample>
      <Sample name="Type">
        <Prose>
          <h2>Heading of a part</h2>
          <p>
            Body text at 16 pixels and at most 70 characters wide, with <strong>a strong word</strong>,{' '}
            <a href="#tokens">a link</a> and <code>a piece of code</code>. Figures for clocks stand under each
            other.
          </p>
          <h3>Smaller heading</h3>
          <ol>
            <li>Disconnect the network cable; leave the machine on.</li>
            <li>Photograph the screen with a private phone.</li>
            <li>
              Call the help line.
              <ul>
                <li>By day: the Centre.</li>
                <li>By night: the duty officer.</li>
              </ul>
            </li>
          </ol>
          <blockquote>
            <p>The ward works on paper until you hear otherwise.</p>
          </blockquote>
          <p lang="el">Ελληνικά: αποσυνδέστε το καλώδιο δικτύου και αφήστε τον υπολογιστή ανοιχτό.</p>
          <p lang="bg">Български: изключете мрежовия кабел и оставете компютъра включен.</p>
          <pre>
            <code>From: it@alpha.example{'\n'}Subject: [SAL-26-004711] Screens on ward 3</code>
          </pre>
          <ScrollBox label="Deadlines">
            <table>
              <thead>
                <tr>
                  <th>When</th>
                  <th>What</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <td>24 hours</td>
                  <td>Early warning</td>
                </tr>
                <tr>
                  <td>72 hours</td>
                  <td>Notification</td>
                </tr>
              </tbody>
            </table>
          </ScrollBox>
        </Prose>
      </Sample>
    </>
  );
}
