import { Duration } from 'cdk8s';
import { SessionPersistence } from 'cdk8s-canary';

const cookieConfig = { lifetimeType: 'Session' };

test.each<[string, SessionPersistence, any]>([
  ['a cookie', SessionPersistence.cookie('shop'), { type: 'Cookie', sessionName: 'shop', cookieConfig }],
  ['a cookie that stays', SessionPersistence.cookie('shop', { permanent: true, absoluteTimeout: Duration.hours(1) }), {
    type: 'Cookie', sessionName: 'shop', absoluteTimeout: '1h', cookieConfig: { lifetimeType: 'Permanent' },
  }],
  ['a header', SessionPersistence.header('x-shop', { idleTimeout: Duration.seconds(90) }), { type: 'Header', sessionName: 'x-shop', idleTimeout: '90s' }],
])('%s as Gateway API spells it', (_, session, written) => {
  expect(JSON.parse(JSON.stringify(session))).toStrictEqual(written);
});

test.each<[string, () => SessionPersistence, string]>([
  ['no name', () => SessionPersistence.header(''), 'value/session: got ""; allowed is 1 to 128 characters.'],
  ['a cookie that stays forever', () => SessionPersistence.cookie('shop', { permanent: true }), 'gateway/session-lifetime: got {"permanent":true};'],
  ['no time', () => SessionPersistence.cookie('shop', { absoluteTimeout: Duration.seconds(0) }), 'allowed is whole milliseconds, at least 1'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});
