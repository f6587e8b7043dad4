-- NUKEVIET 4.0
-- Module: Database
-- http://www.nukeviet.vn
--
-- Host: localhost
-- Generation Time: February 10, 2025, 01:00 AM GMT
-- Server version: 10.3.39-MariaDB
-- PHP Version: 7.4.33

SET SQL_MODE="NO_AUTO_VALUE_ON_ZERO";
SET SESSION `character_set_client`='utf8mb4';
SET SESSION `character_set_results`='utf8mb4';
SET SESSION `character_set_connection`='utf8mb4';
SET SESSION `collation_connection`='utf8mb4_unicode_ci';
SET NAMES 'utf8mb4';
ALTER DATABASE DEFAULT CHARACTER SET `utf8mb4` COLLATE `utf8mb4_unicode_ci`;

--
-- Database: `bao_thu`
--


-- ---------------------------------------


--
-- Table structure for table `nv4_vi_tin_tuc_cat`
--

DROP TABLE IF EXISTS `nv4_vi_tin_tuc_cat`;
CREATE TABLE `nv4_vi_tin_tuc_cat` (
  `catid` smallint(5) unsigned NOT NULL  AUTO_INCREMENT,
  `parentid` smallint(5) unsigned NOT NULL DEFAULT 0,
  `title` varchar(250)  COLLATE utf8mb4_unicode_ci NOT NULL,
  `alias` varchar(250)  COLLATE utf8mb4_unicode_ci NOT NULL DEFAULT '',
  `groups_view` varchar(255)  COLLATE utf8mb4_unicode_ci DEFAULT '',
  `status` smallint(4) NOT NULL DEFAULT 1,
  PRIMARY KEY (`catid`),
  UNIQUE KEY `alias` (`alias`)
) ENGINE=MyISAM  AUTO_INCREMENT=3  DEFAULT CHARSET=utf8mb4  COLLATE=utf8mb4_unicode_ci;

--
-- Dumping data for table `nv4_vi_tin_tuc_cat`
--

INSERT INTO `nv4_vi_tin_tuc_cat` VALUES
(1, 0, 'Mục thử', 'muc-thu', '6', 1), 
(2, 1, 'Mục \"trong\" mục', 'muc-trong', '4,6', 1);


-- ---------------------------------------


--
-- Table structure for table `nv4_vi_tin_tuc_detail`
--

DROP TABLE IF EXISTS `nv4_vi_tin_tuc_detail`;
CREATE TABLE `nv4_vi_tin_tuc_detail` (
  `id` int(11) unsigned NOT NULL,
  `bodyhtml` longtext  COLLATE utf8mb4_unicode_ci NOT NULL,
  `sourcetext` varchar(255)  COLLATE utf8mb4_unicode_ci DEFAULT '',
  `files` text  COLLATE utf8mb4_unicode_ci DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=MyISAM  DEFAULT CHARSET=utf8mb4  COLLATE=utf8mb4_unicode_ci;

--
-- Dumping data for table `nv4_vi_tin_tuc_detail`
--

INSERT INTO `nv4_vi_tin_tuc_detail` VALUES
(7, '<div>Đoạn thử một.<br /><br />Đoạn thử hai, \'trích\' và \"trích\" \\ hết.</div>', '', NULL);


-- ---------------------------------------


--
-- Table structure for table `nv4_vi_tin_tuc_rows`
--

DROP TABLE IF EXISTS `nv4_vi_tin_tuc_rows`;
CREATE TABLE `nv4_vi_tin_tuc_rows` (
  `id` int(11) unsigned NOT NULL  AUTO_INCREMENT,
  `catid` smallint(5) unsigned NOT NULL DEFAULT 0,
  `listcatid` varchar(255)  COLLATE utf8mb4_unicode_ci NOT NULL DEFAULT '',
  `status` tinyint(4) NOT NULL DEFAULT 1,
  `publtime` int(11) unsigned NOT NULL DEFAULT 0,
  `title` varchar(250)  COLLATE utf8mb4_unicode_ci NOT NULL DEFAULT '',
  `alias` varchar(250)  COLLATE utf8mb4_unicode_ci NOT NULL DEFAULT '',
  `hometext` text  COLLATE utf8mb4_unicode_ci NOT NULL,
  `cot_rieng` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=MyISAM  AUTO_INCREMENT=8  DEFAULT CHARSET=utf8mb4  COLLATE=utf8mb4_unicode_ci;

--
-- Dumping data for table `nv4_vi_tin_tuc_rows`
--

INSERT INTO `nv4_vi_tin_tuc_rows` VALUES
(7, 2, '2,1', 1, 1736474400, 'Tiêu đề thử&#33;', 'tieu-de-thu', 'Sapô thử.', 0);
