import { Module } from '@nestjs/common';
import { SearchServer } from './search-server.js';

@Module({ providers: [SearchServer], exports: [SearchServer] })
export class SearchModule {}
