// Single forms of code that are refused, as selectors for the rule `no-restricted-syntax`.

const only = 'Ask the Clock that you are given: the present is an argument, so that tests can choose it.';

/** Reading the present directly. */
export const PRESENT = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: only },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: only },
  { selector: "CallExpression[callee.name='Date']", message: only },
];

// What may stand in SQL text: constants of the program, and names or literals that were escaped for SQL.
const safe =
  ':not(TemplateElement)' +
  ':not(Identifier[name=/^[A-Z][A-Z0-9_]*$/])' +
  ':not(MemberExpression[object.name=/^[A-Z][A-Z0-9_]*$/])' +
  ':not(CallExpression[callee.name=/^escape(Identifier|Literal)$/])' +
  ':not(CallExpression[callee.property.name=/^escape(Identifier|Literal)$/])';
const sqlWord =
  '/^\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|CREATE|ALTER|DROP|GRANT|REVOKE|TRUNCATE|SET|BEGIN|NOTIFY|LISTEN)\\s/';
const parameters =
  'SQL takes values as parameters ($1, $2). Only constants in UPPER_SNAKE and escapeIdentifier()/escapeLiteral() may be put into its text.';

/** SQL that is put together where it is sent. */
export const SENT_SQL = [
  {
    selector: `CallExpression[callee.property.name='query'] > TemplateLiteral > ${safe}`,
    message: parameters,
  },
  {
    selector: "CallExpression[callee.property.name='query'] > BinaryExpression[operator='+']",
    message: parameters,
  },
  {
    selector: `CallExpression[callee.property.name='query'] > ObjectExpression > Property[key.name='text'] > TemplateLiteral > ${safe}`,
    message: parameters,
  },
];

/** SQL that is put together anywhere; a file that does so on purpose, from its own fragments, is called `*.sql.ts`. */
export const BUILT_SQL = [
  ...SENT_SQL,
  { selector: `TemplateLiteral[quasis.0.value.raw=${sqlWord}] > ${safe}`, message: parameters },
  { selector: `BinaryExpression[operator='+'][left.value=${sqlWord}]`, message: parameters },
];

const clean = 'Text is shown by React as text; markup from outside is never put into the page.';

/** Ways around React's escaping. */
export const RAW_MARKUP = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: clean },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: clean },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: clean },
  { selector: "JSXAttribute[name.name='srcDoc']", message: clean },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: clean,
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: clean,
  },
];
