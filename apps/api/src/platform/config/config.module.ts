import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Settings } from './settings.js';

export const SETTINGS = Symbol('settings');

@Global()
@Module({})
export class ConfigModule {
  static with(settings: Settings): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: SETTINGS, useValue: settings }], exports: [SETTINGS] };
  }
}
